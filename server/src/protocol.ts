/** The language id of a newspaper dump. */
export const languageId = 'newsdump';
