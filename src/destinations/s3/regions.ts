import type { Objection } from '../schemas.js';

/**
 * The regions of AWS with the names of its console: suggestions, never a limit, as new ones open every year.
 * https://docs.aws.amazon.com/general/latest/gr/s3.html
 */
export const AWS_REGIONS: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'us-east-1', label: 'US East (N. Virginia)' },
  { value: 'us-east-2', label: 'US East (Ohio)' },
  { value: 'us-west-1', label: 'US West (N. California)' },
  { value: 'us-west-2', label: 'US West (Oregon)' },
  { value: 'af-south-1', label: 'Africa (Cape Town)' },
  { value: 'ap-east-1', label: 'Asia Pacific (Hong Kong)' },
  { value: 'ap-east-2', label: 'Asia Pacific (Taipei)' },
  { value: 'ap-northeast-1', label: 'Asia Pacific (Tokyo)' },
  { value: 'ap-northeast-2', label: 'Asia Pacific (Seoul)' },
  { value: 'ap-northeast-3', label: 'Asia Pacific (Osaka)' },
  { value: 'ap-south-1', label: 'Asia Pacific (Mumbai)' },
  { value: 'ap-south-2', label: 'Asia Pacific (Hyderabad)' },
  { value: 'ap-southeast-1', label: 'Asia Pacific (Singapore)' },
  { value: 'ap-southeast-2', label: 'Asia Pacific (Sydney)' },
  { value: 'ap-southeast-3', label: 'Asia Pacific (Jakarta)' },
  { value: 'ap-southeast-4', label: 'Asia Pacific (Melbourne)' },
  { value: 'ap-southeast-5', label: 'Asia Pacific (Malaysia)' },
  { value: 'ap-southeast-6', label: 'Asia Pacific (New Zealand)' },
  { value: 'ap-southeast-7', label: 'Asia Pacific (Thailand)' },
  { value: 'ca-central-1', label: 'Canada (Central)' },
  { value: 'ca-west-1', label: 'Canada West (Calgary)' },
  { value: 'eu-central-1', label: 'Europe (Frankfurt)' },
  { value: 'eu-central-2', label: 'Europe (Zurich)' },
  { value: 'eu-north-1', label: 'Europe (Stockholm)' },
  { value: 'eu-south-1', label: 'Europe (Milan)' },
  { value: 'eu-south-2', label: 'Europe (Spain)' },
  { value: 'eu-west-1', label: 'Europe (Ireland)' },
  { value: 'eu-west-2', label: 'Europe (London)' },
  { value: 'eu-west-3', label: 'Europe (Paris)' },
  { value: 'il-central-1', label: 'Israel (Tel Aviv)' },
  { value: 'me-central-1', label: 'Middle East (UAE)' },
  { value: 'me-south-1', label: 'Middle East (Bahrain)' },
  { value: 'mx-central-1', label: 'Mexico (Central)' },
  { value: 'sa-east-1', label: 'South America (São Paulo)' },
  { value: 'cn-north-1', label: 'China (Beijing)' },
  { value: 'cn-northwest-1', label: 'China (Ningxia)' },
  { value: 'us-gov-east-1', label: 'AWS GovCloud (US-East)' },
  { value: 'us-gov-west-1', label: 'AWS GovCloud (US-West)' },
];

/**
 * The region that was meant: `us_east_1`, `US-East-1`, `Europe (Ireland)`, `EU (Ireland) eu-west-1` and the zone
 * `us-east-1a` are all understood. A text that is none of these comes back as it was.
 */
export function understandRegion(text: string): string {
  const lower = text.toLowerCase();
  const named = AWS_REGIONS.find(({ value, label }) => {
    const name = label.toLowerCase();
    const place = name.slice(name.indexOf('(') + 1, -1);
    return (
      lower === name ||
      lower.split(/[\s()[\],]+/u).includes(value) ||
      (!['central', 'us-east', 'us-west'].includes(place) && (lower === place || lower === `eu (${place})`))
    );
  });
  if (named) return named.value;
  const joined = (lower.match(/[^_\s]+/gu) ?? []).join('-');
  if (isAwsRegion(joined)) return joined;
  const zone = joined.slice(0, -1);
  return /[a-f]$/u.test(joined) && isAwsRegion(zone) ? zone : text;
}

/**
 * Whether a text is written like a region of AWS: two or more words and a number. It becomes part of a host name, so
 * nothing else may pass.
 */
export function isAwsRegion(text: string): boolean {
  return text.length <= 32 && /^(?:[a-z]{2,}-){2,}\d{1,2}$/u.test(text);
}

/** Why a text is no region of AWS. */
export const objectionToAwsRegion = (text: string): Objection | undefined =>
  isAwsRegion(text) ? undefined : ['region.format', {}];

/** Why a text cannot be the region of any storage: `auto`, `fr-par`, `NL` and the like are all in use. */
export const objectionToCompatibleRegion = (text: string): Objection | undefined =>
  /^[A-Za-z0-9_-]{1,64}$/u.test(text) ? undefined : ['region.format', {}];

/** The domain of AWS's partition of a region. https://docs.aws.amazon.com/general/latest/gr/rande.html */
export function awsDomainOf(region: string): string {
  if (region.startsWith('cn-')) return 'amazonaws.com.cn';
  return region.startsWith('eusc-') ? 'amazonaws.eu' : 'amazonaws.com';
}
