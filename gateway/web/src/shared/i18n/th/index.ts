import books from './books.json';
import builder from './builder.json';
import certificates from './certificates.json';
import collections from './collections.json';
import common from './common.json';
import comparison from './comparison.json';
import datasets from './datasets.json';
import designs from './designs.json';
import duplicates from './duplicates.json';
import files from './files.json';
import information from './information.json';
import inputs from './inputs.json';
import laboratory from './laboratory.json';
import life from './life.json';
import mending from './mending.json';
import messages from './messages.json';
import notices from './notices.json';
import office from './office.json';
import openData from './openData.json';
import overview from './overview.json';
import papers from './papers.json';
import publications from './publications.json';
import release from './release.json';
import requests from './requests.json';
import schools from './schools.json';
import shell from './shell.json';
import snapshots from './snapshots.json';
import today from './today.json';
import workspace from './workspace.json';

export const th = {
  ...common,
  ...shell,
  ...today,
  ...certificates,
  ...collections,
  ...workspace,
  ...schools,
  ...requests,
  ...builder,
  ...release,
  ...files,
  ...information,
  ...inputs,
  ...mending,
  ...messages,
  ...notices,
  ...life,
  ...office,
  ...openData,
  ...overview,
  ...papers,
  ...publications,
  ...datasets,
  ...duplicates,
  ...laboratory,
  ...snapshots,
  ...designs,
  ...books,
  ...comparison,
};
