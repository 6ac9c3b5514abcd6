/** The words of the log's lines: what the W3C's model gives, and the project's own keys, which are IRIs themselves. */
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const ID_PREFIX = 'urn:uuid:';

export const KEYS = {
  op: 'newsproof:op',
  kind: 'newsproof:kind',
  mark: 'newsproof:mark',
  articleHash: 'newsproof:articleHash',
  textHash: 'newsproof:textHash',
  skeleton: 'newsproof:skeleton',
} as const;

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Motivations of the Web Annotation Vocabulary that the log uses; a body's purpose is one of them too. */
export type Motivation =
  | 'assessing'
  | 'classifying'
  | 'commenting'
  | 'describing'
  | 'editing'
  | 'highlighting'
  | 'linking'
  | 'moderating'
  | 'questioning'
  | 'replying'
  | 'tagging';
export type Purpose = Motivation;
