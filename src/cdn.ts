/**
 * For pages without a bundler that do more than `backend-url`: the functions of the API, beside the module that
 * registers the wizard.
 *
 * @module
 */
export { createHttpBackend } from './backend/http-backend.js';
export { createMemoryBackend } from './backend/memory-backend.js';
export { defineDestination } from './destinations/define-destination.js';
export { builtInDestinations } from './destinations/registry.js';
export { loadMessages } from './messages/languages.js';
