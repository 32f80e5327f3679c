import { KNOBS, KNOB_NAMES, type KnobName, type Settings } from './knobs.js';

/** Widths that a state can have, in CSS pixels. */
export const WIDTHS = { least: 320, most: 1600 } as const;

/** What the gallery shows: all of it is in the address. */
export interface View {
  /** The id of a state. */
  readonly state: string;
  readonly settings: Settings;
  /** In CSS pixels; nothing: as wide as there is room. */
  readonly width: number | undefined;
  /** What is searched for. */
  readonly search: string;
}

const standing = (name: KnobName, wanted: string | null): string => {
  const { options } = KNOBS[name];
  return options.find(({ value }) => value === wanted)?.value ?? options[0]?.value ?? '';
};

/** Reads the part of an address behind its `#`; what makes no sense there is left out. */
export function readAddress(hash: string): View {
  const [path = '', query = ''] = hash.replace(/^#?\/?/u, '').split('?');
  const parameters = new URLSearchParams(query);
  const settings = Object.fromEntries(
    KNOB_NAMES.map((name) => [name, standing(name, parameters.get(name))]),
  ) as Record<KnobName, string>;
  return {
    state: decodeURIComponent(path),
    settings,
    width: widthIn(parameters.get('width')),
    search: parameters.get('q') ?? '',
  };
}

/** The part of an address behind and with its `#`; what stands where it stands by itself is left out. */
export function writeAddress({ state, settings, width, search }: View): string {
  const query = new URLSearchParams(
    KNOB_NAMES.filter((name) => settings[name] !== KNOBS[name].options[0]?.value).map((name) => [
      name,
      settings[name],
    ]),
  );
  if (width !== undefined) query.set('width', String(width));
  if (search !== '') query.set('q', search);
  const text = query.toString();
  return `#/${state}${text === '' ? '' : `?${text}`}`;
}

/** A width that a state can have, from what somebody has typed. */
export function widthIn(text: string | null): number | undefined {
  const width = Number(text);
  if (text === null || text === '' || !Number.isFinite(width)) return undefined;
  return Math.round(Math.min(Math.max(width, WIDTHS.least), WIDTHS.most));
}
