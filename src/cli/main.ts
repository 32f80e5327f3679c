#!/usr/bin/env node
import { conformance } from './conformance.js';

const HELP = `Usage: cloud-destination-wizard <command>

Commands
  conformance <url>   tries a backend against the contract; --help for its options
`;

const [command, ...rest] = process.argv.slice(2);
if (command === 'conformance') {
  process.exitCode = await conformance(rest);
} else {
  const asked = command === '--help' || command === undefined;
  (asked ? process.stdout : process.stderr).write(asked ? HELP : `Unknown command "${command}".\n\n${HELP}`);
  process.exitCode = asked && command !== undefined ? 0 : 2;
}
