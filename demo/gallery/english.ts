import { accountActions } from '../../src/messages/en/account-actions.js';
import { accounts } from '../../src/messages/en/accounts.js';
import { auth } from '../../src/messages/en/auth.js';
import { catalog } from '../../src/messages/en/catalog.js';
import { catalogMore } from '../../src/messages/en/catalog-more.js';
import { checks } from '../../src/messages/en/checks.js';
import { dialog } from '../../src/messages/en/dialog.js';
import { folders } from '../../src/messages/en/folders.js';
import { forms } from '../../src/messages/en/form-controls.js';
import { errorSummary, issues, notices } from '../../src/messages/en/forms.js';
import { hostKey } from '../../src/messages/en/host-key.js';
import { problems } from '../../src/messages/en/problems.js';
import { rareControls } from '../../src/messages/en/rare-controls.js';
import { remedies } from '../../src/messages/en/remedies.js';
import { done, setup } from '../../src/messages/en/setup.js';
import { wizard } from '../../src/messages/en/wizard.js';
import type { Messages } from '../../src/messages/messages.js';

/** All of English, which the elements load piece by piece. */
export const ENGLISH: Messages = {
  accountActions,
  accounts,
  auth,
  catalog,
  catalogMore,
  checks,
  dialog,
  done,
  errorSummary,
  folders,
  forms: { ...forms, ...rareControls },
  hostKey,
  issues,
  notices,
  problems,
  remedies,
  setup,
  wizard,
};
