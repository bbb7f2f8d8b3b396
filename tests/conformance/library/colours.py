import colorsys
for rgb in ((0.2, 0.4, 0.4), (1, 0, 0), (0, 0, 0), (1, 1, 1), (0.5, 0.25, 0.75), (0.1, 0.9, 0.3)):
    hls, hsv, yiq = colorsys.rgb_to_hls(*rgb), colorsys.rgb_to_hsv(*rgb), colorsys.rgb_to_yiq(*rgb)
    print(rgb, hls, hsv, yiq)
    print(colorsys.hls_to_rgb(*hls), colorsys.hsv_to_rgb(*hsv), colorsys.yiq_to_rgb(*yiq))
