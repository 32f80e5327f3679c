import * as z from 'zod/mini';
import { notice } from '../../problems/issue.js';
import { clean, compact, normalized, type Understood } from '../clean.js';
import type { FormDefinition, FormValues, NormalizedValues, SummaryRow } from '../definition.js';
import type { PublicFieldDefinition } from '../field.js';
import { textIn } from '../form-values.js';
import { reject, text, type Objection } from '../schemas.js';
import { canonicalFolder, objectionToFolder } from './folder-path.js';
import { understandRegion } from './regions.js';
import { parseS3Location } from './s3-location.js';

/** A key, token or name: whatever invisible was pasted with it is removed before the rules look at it. */
export const compactText = (
  max: number,
  objectionTo: (value: string) => Objection | undefined = () => undefined,
): z.ZodMiniString => text(max, z.overwrite(compact), reject(objectionTo));

/** Where in S3 files go: the same two fields for every provider, with its own rules for names. */
export function locationForm(objectionToBucket: (name: string) => Objection | undefined, bucketHelp: string) {
  const schema = z.object({
    bucket: compactText(2048, objectionToBucket),
    folderPath: z.optional(text(4096, z.overwrite(canonicalFolder), reject(objectionToFolder))),
  });
  const form: FormDefinition<(typeof schema)['_zod']['def']['shape'], PublicFieldDefinition> = {
    schema,
    fields: {
      bucket: { control: 'text', label: 'Bucket name', help: bucketHelp },
      folderPath: {
        control: 'text',
        label: 'Folder path',
        help: 'For example exports/daily. Created when the first file arrives. Leave it empty for the top of the bucket.',
      },
    },
    normalize: normalizeLocation,
  };
  return form;
}

/** A pasted address fills both fields; slashes that would make folders without a name are removed. */
function normalizeLocation(field: string, value: string): NormalizedValues | undefined {
  if (field === 'bucket') return normalized(field, value, compact, (cleaned) => split(field, cleaned));
  if (field !== 'folderPath') return undefined;
  return normalized(field, value, clean, (cleaned) => {
    if (cleaned.includes('://')) return split(field, cleaned);
    const folder = canonicalFolder(cleaned);
    if (folder === cleaned) return undefined;
    return {
      value: folder,
      notices: [notice(field, folder === '' ? 'notice.folder-root' : 'notice.folder-slashes', {})],
    };
  });
}

function split(field: 'bucket' | 'folderPath', pasted: string): Understood | undefined {
  const location = parseS3Location(pasted);
  if (!location) return undefined;
  const { bucket, folder } = location;
  const notices = [notice(field, 'notice.bucket-split', { bucket, folder })];
  return field === 'bucket'
    ? { value: bucket, notices, ...(folder === '' ? {} : { also: { folderPath: folder } }) }
    : { value: folder, notices, also: { bucket } };
}

/** What every S3 form does to pasted keys, tokens and regions. */
export function normalizeCredential(field: string, value: string): NormalizedValues | undefined {
  if (field === 'region') {
    return normalized(field, value, clean, (cleaned) => {
      const region = understandRegion(cleaned);
      return region === cleaned
        ? undefined
        : { value: region, notices: [notice(field, 'notice.region', { region })] };
    });
  }
  return ['accessKeyId', 'secretAccessKey', 'sessionToken'].includes(field)
    ? normalized(field, value, compact)
    : undefined;
}

/** Where files will land, for the summary. */
export function summarizeLocation(setup: FormValues): readonly SummaryRow[] {
  const folder = textIn(setup, 'folderPath');
  return [
    { label: 'Bucket name', value: textIn(setup, 'bucket') },
    { label: 'Folder path', value: folder === '' ? 'Top of the bucket' : `${folder}/` },
  ];
}
