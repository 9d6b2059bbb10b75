"""Settings of the demonstration: a database in one file, whose writers wait for each other, no job broker, German dates as well as English ones."""

import os

from .settings import *  # NOQA: a Creme project builds on its own settings

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["CREME_DATABASE"], "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE"}}}
DEBUG = True
SECRET_KEY = "made-up, for the demonstration only"
JOBMANAGER_BROKER = "unix_socket://" + os.path.dirname(os.environ["CREME_DATABASE"])
TIME_ZONE = "Europe/Berlin"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
SITE_DOMAIN = "http://127.0.0.1"
