"""Resolves target paths of a repository in a folder with python-tuf: a line of JSON for each.

resolve.py REPOSITORY STORE PATH...
"""

import json
import os
import sys

from tuf.api.exceptions import DownloadHTTPError, RepositoryError
from tuf.ngclient import Updater
from tuf.ngclient.fetcher import FetcherInterface


class Folder(FetcherInterface):
    """Files of a folder as a host would serve them."""

    def _fetch(self, url):
        try:
            with open(url, "rb") as file:
                yield file.read()
        except FileNotFoundError:
            raise DownloadHTTPError("not found", 404)


def main(repository, store, paths):
    os.makedirs(store, exist_ok=True)
    with open(os.path.join(repository, "metadata", "1.root.json"), "rb") as file:
        root = file.read()
    updater = Updater(
        metadata_dir=store,
        metadata_base_url=os.path.join(repository, "metadata") + "/",
        target_dir=store,
        target_base_url=os.path.join(repository, "targets") + "/",
        fetcher=Folder(),
        bootstrap=root,
    )
    try:
        updater.refresh()
    except RepositoryError as error:
        print(json.dumps({"refresh": type(error).__name__}))
        return
    for path in paths:
        try:
            info = updater.get_targetinfo(path)
            if info is None:
                print(json.dumps({"path": path, "found": False}))
                continue
            with open(updater.download_target(info), "rb") as file:
                length = len(file.read())
            print(json.dumps({"path": path, "found": True, "length": length, "sha256": info.hashes["sha256"], "reife": info.custom["reife"]}))
        except RepositoryError as error:
            print(json.dumps({"path": path, "error": type(error).__name__}))


main(sys.argv[1], sys.argv[2], sys.argv[3:])
