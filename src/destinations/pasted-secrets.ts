/** What only stands in texts with a secret beside it: names of secrets, armour of private keys. */
const SIGNS =
  /PRIVATE KEY|secret[_ -]?(?:access[_ -]?)?key|key[_ -]?secret|session[_ -]?token|password\s*[=:]/iu;

/** `scheme://user:password@`: a password inside an address. */
const PASSWORD_IN_ADDRESS = /:\/\/[^/\s@:]{0,256}:[^/\s@]{1,256}@/u;

/** How secret access keys of AWS look: nothing else that is typed has exactly this form and a slash or a plus in it. */
const AWS_SECRET = /^\s*(?=\w*[/+])[A-Za-z0-9/+]{40}\s*$/u;

/** The file of keys that AWS offers for download, as one line. */
const AWS_PAIR = /\bA[KS]IA[A-Z2-7]{16}\b.{0,100}?[A-Za-z0-9/+]{40}/su;

/** Whether a text that was typed where no secret belongs may hold one after all. Linear in its length. */
export function mayHoldSecret(text: string): boolean {
  return SIGNS.test(text) || PASSWORD_IN_ADDRESS.test(text) || AWS_PAIR.test(text) || AWS_SECRET.test(text);
}
