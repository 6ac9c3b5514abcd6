/** The browser build has no types of its own; what it makes global is described by @types/mocha. */
declare module 'mocha/mocha.js';
