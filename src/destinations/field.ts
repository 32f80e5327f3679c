/** How one value is asked for. */
export type FieldDefinition =
  | TextField
  | SecretField
  | KeyField
  | NumberField
  | ChoiceField
  | ParagraphField
  | PublicKeyField
  | GivenField
  | HostKeyField;

/** A field whose value may be stored and shown in the clear. */
export type PublicFieldDefinition = Exclude<FieldDefinition, SecretField | KeyField | HostKeyField>;

/** What only some backends can do: use customers' roles, encrypt files before they are delivered. */
export type Offer = 'role-access' | 'file-encryption';

interface FieldBase {
  /** The name of the field on the screen. */
  readonly label: string;
  /** What belongs here, in a sentence or two; stays visible while one types. */
  readonly help?: string;
  /**
   * Shows the field only while another one is shown and has this value, or one of these. A hidden field's value is not sent; a
   * field with `when` must be optional in the schema.
   */
  readonly when?: { readonly field: string; readonly equals: string | readonly string[] };
  /** For a field with `when`: it must be filled while it is shown. */
  readonly requiredWhenShown?: true;
  /**
   * Told to password managers; see https://html.spec.whatwg.org/#autofill. Default: `off`, and for a `secret` `new-password`, as
   * browsers put the user's own password of your site where `off` is all that a password field says.
   */
  readonly autocomplete?: string;
  /** Takes half a row where there is room. */
  readonly half?: true;
  /** Few need it: it waits behind *More options* until it has a value, an issue, or is asked for. */
  readonly advanced?: true;
  /**
   * It decides where the secrets of the form are sent. When it changes on a stored account, its secrets have to be given
   * again.
   */
  readonly directsSecrets?: true;
  /** It belongs to the secrets of the form, like the id of an access key: who replaces them replaces it, too. */
  readonly changesWithSecrets?: true;
  /** Shown only where the backend offers this. */
  readonly needs?: Offer;
}

/** One line of text. */
export interface TextField extends FieldBase {
  readonly control: 'text';
  readonly initial?: string;
  readonly inputMode?: 'text' | 'url' | 'email';
  /** Offered while typing; anything else may be typed. */
  readonly suggestions?: readonly { readonly value: string; readonly label?: string }[];
}

/** One line that is a secret: masked, never stored in a draft, never sent anywhere but to the check. */
export interface SecretField extends FieldBase {
  readonly control: 'secret';
}

/** Several lines that are a secret, typed, pasted or read from a file: a private key. */
export interface KeyField extends FieldBase {
  readonly control: 'key';
}

/** A whole number. */
export interface NumberField extends FieldBase {
  readonly control: 'number';
  readonly initial?: number;
}

/** One of a few. */
export interface ChoiceField extends FieldBase {
  readonly control: 'choice';
  readonly initial: string;
  /** Up to four are shown as radio buttons, more as a list that opens. */
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly help?: string;
    /** Offered only where the backend offers it. */
    readonly needs?: Offer;
  }[];
}

/**
 * Several lines that hold a public key, pasted or read from a file. What turns out to be a private key is treated as a
 * secret and wiped.
 */
export interface PublicKeyField extends FieldBase {
  readonly control: 'public-key';
}

/** Never typed and never sent: a value that the backend gives, to be read and copied. */
export interface GivenField extends FieldBase {
  readonly control: 'given';
  /** Which of the backend's facts it shows. */
  readonly fact: 'external-id' | 'principal' | 'trust-policy';
}

/** Several lines of text. */
export interface ParagraphField extends FieldBase {
  readonly control: 'paragraph';
}

/**
 * The server's key: shown when the server presents it and filled in when the user confirms it, or typed by who has it
 * already. Holds keys as `known_hosts` does, one `ssh-ed25519 AAAA...` per line. Forgotten when one of `resetBy` changes.
 */
export interface HostKeyField extends FieldBase {
  readonly control: 'host-key';
  readonly resetBy: readonly string[];
}

/** Whether the value of a field must never be stored or shown. Declared by the control, never guessed from a name. */
export function isSecret(field: FieldDefinition): boolean {
  return field.control === 'secret' || field.control === 'key';
}
