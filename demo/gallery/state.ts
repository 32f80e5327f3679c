import type { MessageOverrides } from '../../src/messages/messages.js';
import type { Act } from './act.js';

/** The elements of the gallery, in its order, with what people call them. */
export const ELEMENTS = {
  'cloud-destination-wizard': 'Wizard',
  'destination-catalog': 'Catalog',
  'step-progress': 'Step progress',
  'auth-step': 'Authentication step',
  'account-picker': 'Account picker',
  'schema-form': 'Schema form',
  'check-list': 'Check list',
  'problem-notice': 'Problem notice',
  'remedy-list': 'Remedy list',
  'host-key-notice': 'Host key notice',
  'setup-step': 'Setup step',
  'folder-browser': 'Folder browser',
  'done-step': 'Done step',
} as const satisfies Partial<Record<keyof HTMLElementTagNameMap, string>>;

/** The tag of an element that the gallery shows. */
export type GalleryElement = keyof typeof ELEMENTS;

/** An element in the page; all of ours take texts. */
export type Shown = HTMLElement & { messages?: MessageOverrides | undefined };

/** One state of one element. */
export interface GalleryState {
  /** Its address: `auth-step/new-wrong-region`. */
  readonly id: string;
  readonly element: GalleryElement;
  readonly title: string;
  /** What a host sets, made anew for each element. */
  readonly properties: () => object | Promise<object>;
  /** What stands inside the element. */
  readonly content: readonly { readonly tag: 'button'; readonly text: string }[];
  /** What somebody then does. */
  readonly acts: readonly Act[];
}

type Properties<Tag extends GalleryElement> = {
  -readonly [Name in keyof HTMLElementTagNameMap[Tag]]?: HTMLElementTagNameMap[Tag][Name] | undefined;
};

/** How to describe the states of one element. The title makes the address. */
export function statesOf<Tag extends GalleryElement>(element: Tag) {
  return (
    title: string,
    properties: () => Properties<Tag> | Promise<Properties<Tag>>,
    { acts = [], content = [] }: Partial<Pick<GalleryState, 'acts' | 'content'>> = {},
  ): GalleryState => ({ id: `${element}/${slug(title)}`, element, title, properties, content, acts });
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** The element of a state with its properties; not in the page yet, and nothing done. */
export async function makeElement({ element, properties, content }: GalleryState): Promise<Shown> {
  const made = Object.assign(document.createElement(element), await properties());
  for (const { tag, text } of content) {
    made.append(Object.assign(document.createElement(tag), { textContent: text }));
  }
  return made;
}
