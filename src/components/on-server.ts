import { isServer } from 'lit';

/**
 * Whether this is a server, where there is no page. To Lit, all of Node is one: also where a host's tests have a page there, of jsdom
 * or the like. Its types know browsers only.
 */
export const onServer =
  (isServer as boolean) && !(globalThis as Partial<typeof globalThis>).document?.defaultView;
