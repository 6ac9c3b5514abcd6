/**
 * The SARIF 2.1.0 schema of OASIS, cut down to the objects that Newsproof writes: the same required members, types
 * and enumerations, and no members that the standard does not have.
 */
const text = {
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: { text: { type: 'string' } },
};

const uint = { type: 'integer', minimum: 0 };
const one = { type: 'integer', minimum: 1 };

const region = {
  type: 'object',
  additionalProperties: false,
  properties: {
    startLine: one,
    startColumn: one,
    endLine: one,
    endColumn: one,
    charOffset: uint,
    charLength: uint,
  },
};

const artifactLocation = {
  type: 'object',
  additionalProperties: false,
  properties: { uri: { type: 'string', pattern: "^[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]*$" } },
};

const level = { enum: ['none', 'note', 'warning', 'error'] };

const rule = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: { type: 'string' },
    shortDescription: text,
    fullDescription: text,
    help: text,
    defaultConfiguration: { type: 'object', additionalProperties: false, properties: { level } },
    properties: {
      type: 'object',
      properties: { tags: { type: 'array', uniqueItems: true, items: { type: 'string' } } },
    },
  },
};

const fix = {
  type: 'object',
  additionalProperties: false,
  required: ['artifactChanges'],
  properties: {
    description: text,
    artifactChanges: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['artifactLocation', 'replacements'],
        properties: {
          artifactLocation,
          replacements: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['deletedRegion'],
              properties: { deletedRegion: region, insertedContent: text },
            },
          },
        },
      },
    },
  },
};

const result = {
  type: 'object',
  additionalProperties: false,
  required: ['message'],
  properties: {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: -1 },
    level,
    message: text,
    locations: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          physicalLocation: {
            type: 'object',
            additionalProperties: false,
            properties: { artifactLocation, region },
          },
        },
      },
    },
    partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
    fixes: { type: 'array', uniqueItems: true, items: fix },
  },
};

export const sarifSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'runs'],
  properties: {
    $schema: { type: 'string' },
    version: { enum: ['2.1.0'] },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['tool'],
        properties: {
          tool: {
            type: 'object',
            additionalProperties: false,
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                additionalProperties: false,
                required: ['name'],
                properties: {
                  name: { type: 'string' },
                  version: { type: 'string' },
                  semanticVersion: { type: 'string' },
                  rules: { type: 'array', uniqueItems: true, items: rule },
                },
              },
            },
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          invocations: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['executionSuccessful'],
              properties: { executionSuccessful: { type: 'boolean' } },
            },
          },
          results: { type: 'array', items: result },
        },
      },
    },
  },
};
