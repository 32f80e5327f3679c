import type { RemedyKind } from '../../destinations/remedies.js';

/** What a remedy is, and where it has to be pasted. */
interface RemedyText {
  readonly title: string;
  readonly where: string;
}

type RemedyTexts = { readonly [Kind in RemedyKind]: RemedyText };

/** English texts of what can be copied to mend a problem. */
export const remedies: RemedyTexts = {
  'iam-policy': {
    title: 'The policy that is needed',
    where:
      'In the AWS console: IAM, your user or role, Add permissions, Create inline policy, JSON. Only this folder is allowed. The statements whose names begin with Optional let a delivery be verified and cleaned up.',
  },
  's3-policy': {
    title: 'The policy that is needed',
    where:
      'For services with policies, such as MinIO, Ceph or Wasabi: attach it to the user of this key. Others have a setting of the key for it.',
  },
  'cors-rules': {
    title: 'The CORS rules for this site',
    where:
      'In the console of the storage: the bucket, Permissions or Settings, CORS. If there are rules already, add this one to them.',
  },
  'cors-command': {
    title: 'The same as a command',
    where:
      'For a terminal with the AWS command line and a key that may change the bucket. It replaces all rules that the bucket has.',
  },
  'trust-policy': {
    title: 'The trust policy for the role',
    where:
      'In the AWS console: IAM, Roles, your role, Trust relationships, Edit trust policy. If others use the role, add the statement to theirs.',
  },
  'connect-src': {
    title: 'What this site’s policy has to allow',
    where: 'For the administrator of this site: add these sources to its Content-Security-Policy.',
  },
  'authorized-keys': {
    title: 'The line for authorized_keys',
    where: 'On the server: append it to ~/.ssh/authorized_keys of this user.',
  },
  firewall: {
    title: 'The addresses to allow',
    where: 'For the administrator of the firewall in front of the server: we connect from these addresses.',
  },
};
