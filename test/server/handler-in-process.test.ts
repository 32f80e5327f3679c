import { describeHandler } from '../suites/handler.suite.js';

describeHandler('handler in process', 'in-process');
