import statistics as st

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.pstdev(data), round(st.stdev(data), 6), st.variance([1, 2, 3]), st.quantiles(data), st.fmean([1.5, 2.5]), st.multimode("aabb"))
try:
    st.mean([])
except st.StatisticsError as error:
    print(error)
