/** English texts of the host-key confirmation. */
export const hostKey = {
  heading: 'Is this your server?',
  intro: ({ host, port }: { host: string; port: number }) =>
    `${host}, port ${port}, identifies itself with the key below. Nothing secret has been sent. ` +
    'Compare the fingerprint with the one that the owner of the server gives you.',
  otherHeading: 'Is this key of your server, too?',
  otherIntro: ({ host, port }: { host: string; port: number }) =>
    `${host}, port ${port}, shows a key of a type that was not confirmed yet. Servers can have several keys. ` +
    'Nothing secret has been sent. Compare this fingerprint with its owner as well.',
  changedHeading: 'Stop: this server shows another key than before',
  changedIntro: ({ host, port }: { host: string; port: number }) =>
    `${host}, port ${port}, may have been set up anew, or somebody may have put another machine in between who could ` +
    'read everything that is delivered. Nothing secret has been sent. Ask the owner of the server, by phone or in ' +
    'another safe way, which of the two it is.',
  expected: 'Confirmed before',
  shown: 'Fingerprint now (SHA-256)',
  consent: 'I have asked the owner of the server, and the new fingerprint is right.',
  consentMissing: 'Ask the owner of the server first, then confirm that here.',
  replace: 'Replace the confirmed key',
  algorithm: 'Key type',
  fingerprint: 'Fingerprint (SHA-256)',
  howTo: 'On the server, this command prints it:',
  confirm: 'The fingerprint matches, connect',
  decline: 'Do not connect',
};
