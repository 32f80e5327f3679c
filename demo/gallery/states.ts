import type { GalleryElement, GalleryState } from './state.js';
import { ELEMENTS } from './state.js';
import { pickerStates } from './states/account-picker.js';
import { authStates } from './states/auth-step.js';
import { catalogStates } from './states/catalog.js';
import { checkListStates } from './states/check-list.js';
import { folderStates } from './states/folder-browser.js';
import { hostKeyStates, noticeStates, remedyStates } from './states/notices.js';
import { formStates } from './states/schema-form.js';
import { doneStates, setupStates } from './states/setup-and-done.js';
import { storedAccountStates } from './states/stored-account.js';
import { progressStates } from './states/step-progress.js';
import { wizardStates } from './states/wizard.js';

const ALL: readonly GalleryState[] = [
  ...wizardStates,
  ...catalogStates,
  ...progressStates,
  ...authStates,
  ...storedAccountStates,
  ...pickerStates,
  ...formStates,
  ...checkListStates,
  ...noticeStates,
  ...remedyStates,
  ...hostKeyStates,
  ...setupStates,
  ...folderStates,
  ...doneStates,
];

/** Every state of every element, by element. */
export const STATES: ReadonlyMap<GalleryElement, readonly GalleryState[]> = new Map(
  (Object.keys(ELEMENTS) as readonly GalleryElement[]).map((tag) => [
    tag,
    ALL.filter(({ element }) => element === tag),
  ]),
);

/** A state by its address. */
export const findState = (id: string): GalleryState | undefined => ALL.find((state) => state.id === id);
