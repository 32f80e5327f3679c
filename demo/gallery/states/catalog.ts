import { builtInDestinations } from '../../../src/destinations/registry.js';
import { choose, press, see, startTyping } from '../act.js';
import { statesOf } from '../state.js';

const state = statesOf('destination-catalog');
const destinations = builtInDestinations;

const connections = [
  { type: 'amazon-s3', accounts: 2, destinations: 5, failing: 0 },
  { type: 'sftp', accounts: 1, destinations: 0, failing: 1 },
];
const egressAddresses = ['203.0.113.10', '203.0.113.11'];

/** As many types as make a filter worth having. */
const many = [
  ...builtInDestinations.map(({ type, name, description, category = '', icon }) => ({
    type,
    name,
    description,
    category,
    icon,
  })),
  ...['FTPS', 'SMB', 'WebDAV'].map((name) => ({
    type: name.toLowerCase(),
    name,
    description: `Deliver files over ${name}.`,
    category: 'File servers',
    icon: { paths: ['M4 5h16v6H4z', 'M4 13h16v6H4z', 'M7 8h.01', 'M7 16h.01'] },
  })),
];

/** More types than one wants to see at once. */
const tooMany = Array.from({ length: 75 }, (_, at) => ({
  type: `storage-${at + 1}`,
  name: `Storage ${at + 1}`,
  description: 'Deliver files there.',
  icon: { paths: ['M4 5h16v6H4z', 'M4 13h16v6H4z'] },
}));

export const catalogStates = [
  state('Three types', () => ({ destinations })),
  state('A search with a match', () => ({ destinations }), {
    acts: [startTyping('Search destinations', 's3')],
  }),
  state('A search without a match', () => ({ destinations }), {
    acts: [startTyping('Search destinations', 'dropbox')],
  }),
  state('Connected', () => ({ destinations, connections }), { acts: [see('.status')] }),
  state('My destinations', () => ({ destinations, connections }), {
    acts: [see('.segments'), choose('My destinations')],
  }),
  state(
    'A filter that leaves nothing',
    // Of a type that is offered no more.
    () => ({ destinations, connections: [{ type: 'webdav', accounts: 1, destinations: 1, failing: 0 }] }),
    { acts: [see('.segments'), choose('My destinations')] },
  ),
  state('Many types', () => ({ destinations: many, connections }), { acts: [see('select')] }),
  state('More types than are shown at first', () => ({ destinations: tooMany }), { acts: [see('.rest')] }),
  state('The menu of a card', () => ({ destinations, connections }), {
    acts: [press('More about Amazon S3'), see('[role=menu]')],
  }),
  state('The details of a type', () => ({ destinations, egressAddresses }), {
    acts: [press('More about SFTP'), press('What you need'), see('dialog li')],
  }),
  state('Empty', () => ({})),
];
