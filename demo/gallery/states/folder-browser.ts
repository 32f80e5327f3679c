import type { ListFolders } from '../../../src/components/folder-browser.js';
import { failure, success } from '../../../src/problems/result.js';
import { press } from '../act.js';
import { answering } from '../answers.js';
import { answers, genericProblem, neverAnswers } from '../fakes.js';
import { statesOf } from '../state.js';

const state = statesOf('folder-browser');

/** A few folders, wherever one looks. */
export const listFolders = (): ListFolders =>
  answering(
    async ({ path }) =>
      success({
        path,
        folders: ['2025', '2026', 'Müller & Söhne'].map((name) => ({ name, path: `${path}${name}/` })),
        canCreate: path !== '',
        nextCursor: 'more',
      }),
    `async ({ path }) => {
      const folders = ['2025', '2026', 'Müller & Söhne'].map((name) => ({ name, path: path + name + '/' }));
      return { ok: true, value: { path, folders, canCreate: path !== '', nextCursor: 'more' } };
    }`,
  );

const browser = () => ({
  listFolders: listFolders(),
  createFolder: answers(failure(genericProblem('s3.access-denied'))),
});

const NO_FOLDERS = { path: 'acme-exports/', folders: [], canCreate: true, nextCursor: null };

export const folderStates = [
  state('Buckets', browser),
  state('A folder', () => ({ ...browser(), start: 'acme-exports/daily/' })),
  state('An empty folder', () => ({
    ...browser(),
    start: 'acme-exports/',
    listFolders: answers(success(NO_FOLDERS)),
  })),
  state('Looking', () => ({ ...browser(), listFolders: neverAnswers() })),
  state('Denied', () => ({
    ...browser(),
    listFolders: answers(failure(genericProblem('s3.buckets-denied'))),
  })),
  state('Naming a folder', () => ({ ...browser(), start: 'acme-exports/' }), {
    acts: [press('New folder'), press('Create it')],
  }),
];
