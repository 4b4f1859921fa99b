"""Many articles: a folder of them read into Parquet files, here, by workers or on a Dask cluster, and resumed.

In: a folder. Out: a folder per table, with what could not be read in `rejects`. `run.read_corpus` is the way in.

| to change | open |
|---|---|
| which files are articles, their ids, why one is rejected | `folder.py`; lines and rows: `records.py` |
| how large a row of a Parquet file would be, before it is read | `parquet_pages.py`, `thrift.py` |
| how a part is read and marked as finished | `parts.py`; how long an article may be and take: `limits.py` |
| what OUT holds, whose it is, when it may be read | `outfolder.py`; the files themselves: `tables/parquet.py` |
| who reads: this process, its workers, a cluster | `run.py`, `cluster.py`, `worker.py` |
| when tables are of old rules; what a user sees meanwhile | `version.py`; `progress.py` |
"""
