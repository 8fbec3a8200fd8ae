/** The language of what the check itself says; in others the guide for writers says what a message means. */
export const MESSAGE_LANGUAGE = 'en';
