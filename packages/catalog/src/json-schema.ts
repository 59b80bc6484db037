import { z } from 'zod';
import { flagSchema } from './definition.js';

type JsonObject = Record<string, unknown>;

const ownFields = { '^x-': {} };
const schemaField = { type: 'string', description: 'Where editors find the schema.' };

/**
 * JSON Schema (draft 7, which editors know best) of a catalog file: one flag, or many under `flags`. It comes from the
 * definition that validates, so the two cannot disagree.
 */
export function catalogJsonSchema(): JsonObject {
  const {
    $schema: dialect,
    properties,
    required: _,
    ...flag
  } = z.toJSONSchema(flagSchema, {
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) jsonSchema.patternProperties = ownFields;
    },
  }) as JsonObject;
  return {
    $schema: dialect,
    title: 'Flag catalog',
    description: 'One feature flag, or many under "flags".',
    if: { type: 'object', required: ['flags'] },
    then: {
      type: 'object',
      properties: {
        $schema: schemaField,
        flags: {
          description: 'Many flags: by key, or as a list.',
          anyOf: [
            {
              type: 'object',
              additionalProperties: { anyOf: [{ $ref: '#/definitions/flag' }, { type: 'null' }] },
            },
            { type: 'array', items: { allOf: [{ $ref: '#/definitions/flag' }, { required: ['key'] }] } },
          ],
        },
      },
      additionalProperties: false,
      patternProperties: ownFields,
    },
    else: { $ref: '#/definitions/file' },
    definitions: {
      flag: { ...flag, properties },
      file: { ...flag, properties: { $schema: schemaField, ...references(properties as JsonObject) } },
    },
  };
}

function references(properties: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.keys(properties).map((name) => [name, { $ref: `#/definitions/flag/properties/${name}` }]),
  );
}
