/**
 * Yours to write: who sent this request, and what may they do? The server refuses to start until this is a function.
 *
 * Take the tenant from your session, never from the request: whoever names a tenant gets its accounts. It must not read
 * the body. What it answers:
 *
 * - `tenant`: whose accounts and destinations these are, such as the id of an organisation;
 * - `actor`: the id of the user, for the audit events;
 * - `rights`: any of `view`, `connect`, `edit` and `delete`;
 * - `undefined` for somebody whom you do not know, which is answered with 401.
 *
 * @example
 * export const authorize = async (request) => {
 *   const session = await readSession(request.headers.get('cookie'));
 *   if (!session) return undefined;
 *   const rights = session.isAdmin ? ['view', 'connect', 'edit', 'delete'] : ['view'];
 *   return { tenant: session.organisationId, actor: session.userId, rights };
 * };
 *
 * @type {import('cloud-destination-wizard/server').HandlerOptions['authorize'] | undefined}
 */
export const authorize = undefined;
