/**
 * What a bundle for browsers gets in place of the entries of the server. It exports nothing: bundlers object to the names
 * that are imported from it, and say this file's name with them. What they let through ends here, before anything runs.
 *
 * @module
 */
throw new Error(
  'cloud-destination-wizard/server is for servers: it has the vault and dials storages. A page imports ' +
    'cloud-destination-wizard, and reaches the server with createHttpBackend. If this is a build for a server, take ' +
    '"browser" out of the conditions with which it resolves packages.',
);

export {};
