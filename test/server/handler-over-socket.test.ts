import { describeHandler } from '../suites/handler.suite.js';

describeHandler('handler over a socket', 'socket');
