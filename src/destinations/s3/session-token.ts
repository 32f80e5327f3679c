/**
 * When a session token ends, where it says so: MinIO and its relatives give out JWTs, whose `exp` is in seconds. AWS seals
 * its tokens; they say nothing. https://datatracker.ietf.org/doc/html/rfc7519#section-4.1.4
 */
export function expiryOfToken(token: string): string | undefined {
  const [, payload, signature] = token.split('.');
  if (!payload || !signature) return undefined;
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const seconds = typeof claims === 'object' && claims !== null && 'exp' in claims ? claims.exp : undefined;
    return typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : undefined;
  } catch {
    return undefined;
  }
}
