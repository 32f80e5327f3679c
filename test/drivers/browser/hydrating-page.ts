/** The whole script of a page whose wizard has come from a server. */
import '../../../src/hydrate.js';
