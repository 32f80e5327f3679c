import { MemoryStore } from '../../../src/backend/memory-store.js';
import { testStore } from '../../drivers/empty-database.js';
import { describeRotation } from '../../suites/rotation.suite.js';

describeRotation('memory store', async () => [
  Object.assign(new MemoryStore(), { close: async () => undefined }),
]);
describeRotation('PGlite store', async () => [await testStore()]);
