import type { ProblemCode } from '../../problems/problem-codes.js';
import { counted } from './counted.js';
import {
  DENY_CONDITIONS,
  inBrackets,
  isNoTls,
  methodOf,
  placeIn,
  say,
  type TextsOf,
} from '../problem-text.js';
import { doing } from './operations.js';
import { sftpProblems } from './sftp-problems.js';

/** What is wrong and what to do about it, for every problem. Loaded when a check begins. */
export const problems: TextsOf<ProblemCode> = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('You are offline.', 'Connect to the network, then try again.'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `This site’s security policy does not let the page call ${host}.`,
      `Ask the administrator of ${origin} to add ${host} to connect-src of its Content-Security-Policy.`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `A secure page cannot call ${host} over http.`,
      'Use the https address of the storage, or let the check run on the server.',
    ),
  'page.backend-required': ({ type }) =>
    say(
      `This page cannot check ${type} by itself.`,
      'The developer of this site has to connect a backend to the wizard. Nothing you enter can change that.',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `This extension may not read what ${host} answers.`,
      `Allow it to access ${host} in the browser’s settings of the extension, then try again. If that is not offered there, its developer has to add ${pattern} to its host permissions.`,
    ),
  'page.unexpected': ({ reason }) =>
    say(
      'Something in this page went wrong.',
      `Try again. If it stays, tell the developer of this site: ${reason}.`,
    ),
  'backend.unreachable': ({ host }) =>
    say(
      `The service at ${host} could not be reached.`,
      'Your entries are still here. Try again in a moment.',
    ),
  'backend.timeout': ({ host, seconds }) =>
    say(
      `The service at ${host} gave no answer within ${counted(seconds, 'second')}.`,
      'Your entries are still here. Try again in a moment.',
    ),
  'backend.not-json': ({ status, contentType }) =>
    say(
      'The service answered with something that this page does not understand.',
      `It is set up wrongly: status ${status}, content type ${contentType || 'not given'}. Tell the developer of this site.`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say(
      'The service gave an incomplete answer.',
      `Try again. If it stays, tell the developer of this site: ${path ? `${path}, ` : ''}status ${status}.`,
    ),
  'backend.error': ({ status }) =>
    say(
      'The service has a problem of its own.',
      `Your entries are still here. Try again in a moment (status ${status}).`,
    ),
  'backend.busy': ({ seconds }) =>
    say('There were too many checks in a short time.', `Wait ${counted(seconds, 'second')}, then try again.`),
  'session.expired': () => say('Your session has ended.', 'Sign in again, then repeat this step.'),
  'session.forbidden': () =>
    say(
      'You are not allowed to do this.',
      'Ask an administrator of your organisation for the right to connect destinations.',
    ),
  'request.invalid': () =>
    say('Some fields need your attention.', 'Correct the marked fields, then try again.'),
  'request.not-found': () =>
    say('The service does not know this address.', 'Tell the developer of this site.'),
  'request.too-large': ({ limit }) =>
    say('What was entered is too large.', `At most ${Math.floor(limit / 1024)} KB can be sent.`),
  'request.key-reused': () =>
    say('This request was already used for something else.', 'Go back one step and try again.'),
  'request.outdated': () =>
    say(
      'Somebody else has changed this meanwhile.',
      'Reload it, look at what is there now, and repeat your change.',
    ),
  'account.not-found': () =>
    say('This account is no longer stored.', 'Choose another account, or connect a new one.'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `This account is used by ${counted(destinations, 'destination')}${inBrackets(names)}.`,
      'Delete those first.',
    ),
  'account.unreadable': () =>
    say('The stored credentials can no longer be read.', 'Connect a new account with the same credentials.'),
  'destination.not-found': () => say('This destination no longer exists.', 'Reload the list.'),
  'type.unsupported': ({ type }) =>
    say(
      `The service cannot connect to ${type}.`,
      'Choose another destination, or ask the developer of this site.',
    ),
  'net.blocked-address': ({ host }) =>
    say(
      `${host} is not an address that our service may connect to.`,
      'Enter a public address. For a private network, ask the operator of this service to allow it.',
    ),
  'net.dns': ({ host }) => say(`There is no host called ${host}.`, 'Check the spelling of the host name.'),
  'net.dns-temporary': ({ host }) =>
    say(`The address of ${host} could not be looked up right now.`, 'Try again in a moment.'),
  'net.refused': ({ host, port }) =>
    say(
      `${host} is there, but nothing answers on port ${port}.`,
      'Check the port. SFTP usually uses 22, https uses 443.',
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} gave no answer within ${counted(seconds, 'second')}.`,
      'A firewall may be in the way. Check the address and the port, and allow connections from our addresses.',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `${host} could not be reached from this page.`,
      'A browser does not say why. Look at these, the most likely first:',
      [
        'The address has a mistake in it, or nothing answers there.',
        'Its certificate is not trusted, or it does not speak https.',
        'A firewall or a VPN is in the way.',
        'An ad blocker or another extension stops the request.',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `There is no way from our service to ${host}.`,
      'Check the address. If it is right, its network or ours is down: try again later.',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} closed the connection at once.`,
      'It may block our addresses, or have too many connections. Try again; ask its administrator if it stays.',
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `${host} does not speak https on this port.`,
          'Check the port. If the storage has no encryption, write http:// in front of its address.',
        )
      : say(`The certificate of ${host} is not trusted.`, `Its administrator has to mend it (${reason}).`),
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} answers, but this page may not read the answer.`,
      'So this can neither be called right nor wrong. Look at these, the most likely first:',
      bucket
        ? [
            `“${bucket}” has no CORS rule for ${origin}.`,
            `There is no bucket called “${bucket}”.`,
            'The bucket is in another region.',
          ]
        : [
            'The storage lets no page ask for more than a bucket. The credentials may be right.',
            'The access key or the secret is wrong: many storages hide that from pages.',
            'This is no S3 storage.',
          ],
    ),
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `This page may read “${bucket}”, but not what it answers to ${methodOf(operation)}.`,
      'So this can neither be called right nor wrong. Look at these, the most likely first:',
      [
        `The CORS rules for ${origin} lack ${methodOf(operation)}.`,
        'They lack a header: AllowedHeaders has to be *.',
        'The key may not do it: some storages hide that from pages.',
      ],
    ),
  's3.key-unknown': () =>
    say(
      'This access key ID does not exist.',
      'It may be deleted, inactive, or belong to another provider. In AWS, China and GovCloud have keys of their own, and a region that is not enabled knows none. Check the key ID, or make a new key.',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      'The secret access key does not belong to this access key ID.',
      length === 40 || length === 0
        ? 'Copy the secret again. It is shown only once: if it is lost, make a new key.'
        : `The secret has ${counted(length, 'character')}; AWS secrets have 40. Copy it again, completely.`,
    ),
  's3.token-expired': () =>
    say(
      'The temporary credentials have expired.',
      'Fetch new ones: key ID, secret and session token belong together.',
    ),
  's3.token-invalid': () =>
    say(
      'The session token does not belong to this key.',
      'Copy key ID, secret and session token from the same source. Leave it empty for a permanent key. Regions that have to be enabled take only tokens of a regional STS endpoint.',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `The clock is ${counted(minutes, 'minute')} away from the storage’s clock.`
        : 'The clock is too far away from the storage’s clock.',
      'Set the clock of the machine that makes the check, then try again.',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `These credentials may not ${doing(operation)} in “${placeIn(bucket, folder)}”.`
        : `These credentials may not ${doing(operation)}.`,
      'The keys are good, a permission is missing or a Deny forbids it. Look at the IAM policy of the user and at the bucket policy.',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `These credentials may not ${doing(operation)} in “${placeIn(bucket, folder)}”.`,
      `A policy forbids it${policy ? ` (${policy})` : ''}. Further permissions do not help: whoever administers that policy has to lift it. Look for Deny, often with a condition: ${DENY_CONDITIONS}.`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `“${bucket}” is encrypted with a key that these credentials cannot use.`,
      'The KMS key has to be enabled, and to allow them kms:GenerateDataKey and kms:Decrypt.',
    ),
  's3.kms-unusable': ({ bucket }) =>
    say(
      `The KMS key of “${bucket}” is disabled, about to be deleted, or gone.`,
      'No permission helps. Its owner has to enable it or cancel its deletion, or give the bucket another key.',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(
      `There is no bucket called “${bucket}”.`,
      'Check the spelling, and that it belongs to this provider.',
    ),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`The bucket is in ${region}.`, 'Use that region to connect.')
      : say('The bucket is in another region.', 'Look up its region in the console, and enter it.'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `“${bucket}” is so new that not every part of the storage knows it yet.`,
      'Wait a few minutes, then try again. The region has to be the one of the bucket.',
    ),
  's3.region-required': () =>
    say('The storage asks for a region.', 'Enter one. Many S3-compatible services accept us-east-1 or auto.'),
  's3.region-disabled': ({ region }) =>
    say(
      `This AWS account has switched AWS STS off in ${region}.`,
      'Its administrator can activate it: IAM, Account settings.',
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`The storage does not accept “${bucket}” as a bucket name.`, 'Check the spelling.'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} answered, but not as S3 does.`,
      'Check the endpoint: it may be the address of a web console. If it is right, try the other address style.',
    ),
  's3.not-implemented': ({ operation }) =>
    say(
      `The storage does not support what is needed to ${doing(operation)}.`,
      'Ask its provider for S3 compatibility.',
    ),
  's3.quota': ({ bucket }) =>
    say(`“${bucket}” is full.`, 'Free some space or raise its quota, then try again.'),
  's3.slow-down': () => say('The storage is busy or unavailable.', 'Try again in a moment.'),
  's3.account-problem': () =>
    say('The storage account is suspended or not active.', 'Contact the provider of the storage.'),
  's3.list-denied': ({ bucket, folder }) =>
    say(
      `Listing “${placeIn(bucket, folder)}” is not allowed.`,
      'That is fine: delivering files does not need it.',
    ),
  's3.read-denied': ({ bucket, key }) =>
    say(
      'What was written could not be read back.',
      `Delivering files does not need it. The test object is “${key}” in “${bucket}”.`,
    ),
  's3.delete-denied': ({ bucket, key }) =>
    say(
      'The test object could not be deleted.',
      `That is fine for deliveries. Delete “${key}” in “${bucket}” when you like.`,
    ),
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      'The test object could not be deleted from this page.',
      `The CORS rules for ${origin} lack DELETE, or the key may not do it: some storages hide that from pages. That is fine for deliveries. Delete “${key}” in “${bucket}” when you like.`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      'The bucket keeps what is written to it for a fixed time (Object Lock).',
      `That is fine for deliveries. The test object “${key}” stays in “${bucket}” until its time is over.`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `“${bucket}” bills whoever asks it (Requester Pays).`,
      'Deliveries to it would be billed to the account of this key. Switch Requester Pays off, or use a key of the account that owns the bucket.',
    ),
  's3.buckets-denied': () =>
    say(
      'This key may not list the buckets.',
      'That is fine: deliveries do not need it. Type the name of the bucket.',
    ),
  's3.content-differs': ({ bucket, key }) =>
    say(
      'What was read back is not what was written.',
      `Something between us and the storage changes files. Look at “${key}” in “${bucket}”.`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `The storage did not ${doing(operation)}, for a reason that we do not know.`,
      `It said: ${answer || 'nothing'} (status ${status}).`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `The role ${roleArn} does not let us in.`,
      `Check that it exists, that its trust policy names ${principal}, and that the condition sts:ExternalId is ${externalId}. A new role needs a minute until it works.`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `The role ${roleArn} opens without the external ID.`,
      `Anyone who guesses its name could use it through us. Add the condition sts:ExternalId = ${externalId} to its trust policy.`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `Our service cannot open a role of ${partition}: its own identity is in ${own}.`,
      'Give access by an access key of that partition instead.',
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      'Our service cannot ask AWS for the role.',
      `Nothing you enter can change that. Tell the operator of this service${answer ? `: ${answer}` : ''}.`,
    ),
  ...sftpProblems,
};
