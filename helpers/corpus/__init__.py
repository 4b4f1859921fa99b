"""Many articles: a folder of them read into Parquet files, on all cores or on a Dask cluster, and resumed.

In: a folder. Out: a folder per table, with what could not be read in `rejects`.
"""
