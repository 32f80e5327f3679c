import { api } from './browser-api.js';

/** The button in the toolbar opens the page of the extension, or goes to it where it is open already. */
api.action.onClicked.addListener(() => void api.runtime.openOptionsPage());
