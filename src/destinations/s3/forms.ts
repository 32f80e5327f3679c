import * as z from 'zod/mini';
import { notice } from '../../problems/issue.js';
import { clean, compact, normalized, type Understood } from '../clean.js';
import type {
  FolderMapping,
  FormDefinition,
  FormValues,
  NormalizedValues,
  SummaryRow,
} from '../definition.js';
import type { PublicFieldDefinition } from '../field.js';
import { textIn } from '../form-values.js';
import { reject, text, type Objection } from '../schemas.js';
import { canonicalFolder, objectionToFolder } from './folder-path.js';
import { exampleFolder, fixedFolder, objectionToMacros } from './macros.js';
import { parsePastedCredentials } from './pasted-credentials.js';
import { parseS3Location, type AddressReader } from './s3-location.js';

/** A key, token or name: whatever invisible was pasted with it is removed before the rules look at it. */
export const compactText = (
  max: number,
  objectionTo: (value: string) => Objection | undefined = () => undefined,
): z.ZodMiniString => text(max, z.overwrite(compact), reject(objectionTo));

/** What differs from provider to provider in where files go. */
export interface LocationRules extends Understanding {
  readonly objectionToBucket: (name: string) => Objection | undefined;
  readonly objectionToRegion: (region: string) => Objection | undefined;
  readonly bucketHelp: string;
}

/** What differs in how pasted texts are understood. */
export interface Understanding {
  /** The region that was meant. Missing where regions are called as their administrator likes. */
  readonly understandRegion?: (text: string) => string;
  /** Whose web addresses are understood; those of AWS when missing. */
  readonly readAddress?: AddressReader;
}

/** Where in S3 files go: the same fields for every provider, with its own rules for names. */
export function locationForm({
  objectionToBucket,
  objectionToRegion,
  bucketHelp,
  ...understanding
}: LocationRules) {
  const schema = z.object({
    bucket: compactText(2048, objectionToBucket),
    folderPath: z.optional(
      text(4096, z.overwrite(canonicalFolder), reject(objectionToFolder), reject(objectionToMacros)),
    ),
    region: z.optional(compactText(64, objectionToRegion)),
  });
  const form: FormDefinition<(typeof schema)['_zod']['def']['shape'], PublicFieldDefinition> = {
    schema,
    fields: {
      bucket: { control: 'text', label: 'Bucket name', help: bucketHelp },
      folderPath: {
        control: 'text',
        label: 'Folder path',
        help: 'For example exports/daily. Made with the first file. Empty for the top of the bucket. %SEGMENT_NAME% or %SEGMENT_ID% at the end makes a folder per segment.',
      },
      region: {
        control: 'text',
        label: 'Region of the bucket',
        help: 'Only if not that of the account.',
        advanced: true,
      },
    },
    normalize: (field, value) => normalizeLocation(field, value, understanding),
  };
  return form;
}

/** A pasted address fills both fields; slashes that would make folders without a name are removed. */
function normalizeLocation(
  field: string,
  value: string,
  { understandRegion, readAddress }: Understanding,
): NormalizedValues | undefined {
  if (field === 'region') return normalizeRegion(field, value, understandRegion);
  if (field === 'bucket') {
    // Folders may have spaces; names of buckets have none.
    return normalized(field, value, value.includes('/') ? clean : compact, (cleaned) =>
      split(field, cleaned, readAddress),
    );
  }
  if (field !== 'folderPath') return undefined;
  return normalized(field, value, clean, (cleaned) => {
    if (cleaned.includes('://')) return split(field, cleaned, readAddress);
    const folder = canonicalFolder(cleaned);
    if (folder === cleaned) return undefined;
    return {
      value: folder,
      notices: [notice(field, folder === '' ? 'notice.folder-root' : 'notice.folder-slashes', {})],
    };
  });
}

function split(
  field: 'bucket' | 'folderPath',
  pasted: string,
  read: AddressReader | undefined,
): Understood | undefined {
  const location = parseS3Location(pasted, read);
  if (!location) return undefined;
  const { bucket, folder, region } = location;
  // A whole address says also where nothing more is: the folder and the region of the one before are none of its own.
  const whole = /:|\.amazonaws\./u.test(pasted);
  const also = whole ? { region: region ?? '' } : {};
  const notices = [notice(field, 'notice.bucket-split', { bucket, folder })];
  return field === 'bucket'
    ? { value: bucket, notices, also: { ...also, ...(whole || folder !== '' ? { folderPath: folder } : {}) } }
    : { value: folder, notices, also: { ...also, bucket } };
}

/** What every S3 form does to pasted keys, tokens and regions; a whole block of them fills its fields. */
export function normalizeCredential(
  field: string,
  value: string,
  understandRegion?: Understanding['understandRegion'],
): NormalizedValues | undefined {
  const block = parsePastedCredentials(value);
  if (block) {
    const { region, ...keys } = block;
    const values = region === undefined ? keys : { ...keys, region: understandRegion?.(region) ?? region };
    // What was pasted is replaced by what it said of this field, and by nothing if it said nothing. A token belongs to its key:
    // that of the key before is none of the new one.
    return {
      values: { [field]: '', ...(keys.accessKeyId ? { sessionToken: '' } : {}), ...values },
      notices: [notice(field, 'notice.filled', {})],
    };
  }
  if (field === 'region') return normalizeRegion(field, value, understandRegion);
  return ['accessKeyId', 'secretAccessKey', 'sessionToken'].includes(field)
    ? normalized(field, value, compact)
    : undefined;
}

function normalizeRegion(
  field: string,
  value: string,
  understandRegion: Understanding['understandRegion'],
): NormalizedValues | undefined {
  if (!understandRegion) return normalized(field, value, compact);
  return normalized(field, value, clean, (cleaned) => {
    const region = understandRegion(cleaned);
    return region === cleaned
      ? undefined
      : { value: region, notices: [notice(field, 'notice.region', { region })] };
  });
}

/** Where files will land, for the summary. */
export function summarizeLocation(setup: FormValues): readonly SummaryRow[] {
  const folder = textIn(setup, 'folderPath');
  return [
    { label: 'Bucket name', value: textIn(setup, 'bucket') },
    folder === ''
      ? { label: 'Folder path', value: 'Top of the bucket', phrase: true }
      : { label: 'Folder path', value: `${folder}/` },
  ];
}

/** A file that could be delivered, with examples in place of macros. */
export function exampleFile(setup: FormValues): string {
  const folder = exampleFolder(textIn(setup, 'folderPath'));
  return `s3://${textIn(setup, 'bucket')}/${folder === '' ? '' : `${folder}/`}example.csv`;
}

/** Paths of the folder browser: `bucket/folder/`. */
export const FOLDERS: FolderMapping = {
  top: 'buckets',
  pathOf: (setup) => {
    const bucket = textIn(setup, 'bucket');
    const folder = fixedFolder(textIn(setup, 'folderPath'));
    return bucket === '' ? '' : `${bucket}/${folder === '' ? '' : `${folder}/`}`;
  },
  valuesOf: (path) => {
    const at = path.indexOf('/');
    return at === -1
      ? { bucket: path, folderPath: '' }
      : { bucket: path.slice(0, at), folderPath: canonicalFolder(path.slice(at + 1)) };
  },
};
