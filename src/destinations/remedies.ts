import type { FormValues } from './definition.js';
import { textIn } from './form-values.js';
import { corsCommand, corsRules } from './s3/cors.js';
import { iamPolicy, iamPolicyWithKms } from './s3/policies.js';
import { awsDomainOf } from './s3/regions.js';
import { trustPolicy } from './s3/trust-policy.js';
import type { Problem } from '../problems/problem.js';

/** What a remedy is, and so where it has to be pasted. */
export type RemedyKind =
  | 'iam-policy'
  | 's3-policy'
  | 'cors-rules'
  | 'cors-command'
  | 'trust-policy'
  | 'connect-src'
  | 'authorized-keys'
  | 'firewall';

/** Something to paste where a problem can be mended: made from what was typed, with no secret in it. */
export interface Remedy {
  readonly kind: RemedyKind;
  readonly text: string;
}

/** What remedies are made from. */
export interface RemedyContext {
  /** Of the account, without secrets. */
  readonly account: FormValues;
  /** Of the form on the screen, without secrets: they say it better than the account does. */
  readonly typed: FormValues;
  /** Of the page that the wizard is in. */
  readonly origin: string;
  /** Addresses from which the backend dials; empty where it does not know, or where the page itself asks. */
  readonly egressAddresses: readonly string[];
}

/** What to hand to whoever can mend a problem, the most likely first. */
export function remediesFor(problem: Problem, context: RemedyContext): readonly Remedy[] {
  const { account, typed, origin, egressAddresses } = context;
  const values = { ...account, ...filled(typed) };
  switch (problem.code) {
    case 's3.access-denied':
    case 's3.kms-denied':
      return policyFor(problem, values);
    case 's3.cors-or-missing':
    case 's3.cors-method':
    case 's3.cors-delete':
      return corsFor(problem.params.bucket, values, origin);
    case 'sts.assume-denied':
    case 'sts.external-id-not-enforced':
      return [{ kind: 'trust-policy', text: trustPolicy(problem.params) }];
    case 'net.csp-blocked':
      return [{ kind: 'connect-src', text: `connect-src ${sourcesFor(problem.params.host, values)}` }];
    case 'sftp.auth-failed':
      return problem.params.publicKey === ''
        ? []
        : [{ kind: 'authorized-keys', text: problem.params.publicKey }];
    case 'net.timeout':
    case 'net.reset':
    case 'net.refused':
    case 'net.no-route':
      // Without a field it was reached before: no firewall is in the way.
      return egressAddresses.length === 0 || problem.field === undefined
        ? []
        : [{ kind: 'firewall', text: egressAddresses.join('\n') }];
    default:
      return [];
  }
}

const filled = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

const isAws = (values: FormValues): boolean => textIn(values, 'endpoint') === '';

function policyFor(
  { code, params }: Extract<Problem, { code: 's3.access-denied' | 's3.kms-denied' }>,
  values: FormValues,
): readonly Remedy[] {
  const { bucket } = params;
  // The alias of an access point stands in no policy: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-naming.html
  if (bucket === '' || bucket.endsWith('-s3alias')) return [];
  const region = textIn(values, 'region');
  // Of the attempt that failed, where it says so: the form may hold something else by now.
  const folder = 'folder' in params ? params.folder : textIn(values, 'folderPath');
  const place = { bucket, folder, region };
  if (!isAws(values)) return [{ kind: 's3-policy', text: iamPolicy({ ...place, region: '' }) }];
  return [
    { kind: 'iam-policy', text: code === 's3.kms-denied' ? iamPolicyWithKms(place) : iamPolicy(place) },
  ];
}

function corsFor(bucket: string, values: FormValues, origin: string): readonly Remedy[] {
  // Nobody but the provider can let a page read the list of buckets; and a page without an origin (in a sandbox) shares its
  // name with all others of the kind: https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque
  if (bucket === '' || origin === 'null') return [];
  const endpoint = textIn(values, 'endpoint');
  // Google has rules of its own, in another form: https://cloud.google.com/storage/docs/xml-api/put-bucket-cors
  if (/^https?:\/\/storage\.googleapis\.com(?:[:/]|$)/u.test(endpoint)) return [];
  const rules = { kind: 'cors-rules', text: corsRules(origin) } as const;
  return isAws(values)
    ? [rules]
    : [rules, { kind: 'cors-command', text: corsCommand({ origin, bucket, endpoint }) }];
}

/** Sources of `connect-src` for a host that the page may not call: https://www.w3.org/TR/CSP3/#framework-directive-source-list */
function sourcesFor(host: string, values: FormValues): string {
  const region = textIn(values, 'region');
  const domain = awsDomainOf(region);
  // A bucket is part of its host there, and another one may come tomorrow.
  if (isAws(values) && host.endsWith(`.${region}.${domain}`)) {
    return ['sts', 's3', '*.s3'].map((name) => `https://${name}.${region}.${domain}`).join(' ');
  }
  const [scheme = '', own = ''] = textIn(values, 'endpoint').split(/:?\/+/u);
  // Without a scheme, a source is that of the page or better: https://www.w3.org/TR/CSP3/#match-schemes
  return own !== '' && (host === own || host.endsWith(`.${own}`)) ? `${scheme}://${host}` : host;
}
