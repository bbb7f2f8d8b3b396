import filecmp
import os

for folder in ("/tmp/one", "/tmp/two"):
    os.makedirs(folder + "/deep", exist_ok=True)
for path, text in {"one/same": "x", "two/same": "x", "one/other": "ab", "two/other": "cd", "one/left": "1", "two/right": "2",
                   "one/deep/a": "1", "two/deep/a": "1"}.items():
    with open("/tmp/" + path, "w") as file:
        file.write(text)
print(filecmp.cmp("/tmp/one/same", "/tmp/two/same", shallow=False), filecmp.cmp("/tmp/one/other", "/tmp/two/other", shallow=False))
print(filecmp.cmpfiles("/tmp/one", "/tmp/two", ["same", "other", "missing"], shallow=False))
both = filecmp.dircmp("/tmp/one", "/tmp/two", shallow=False)
print(both.left_only, both.right_only, both.common_files, both.common_dirs, both.same_files, both.diff_files, list(both.subdirs))
both.report_full_closure()
