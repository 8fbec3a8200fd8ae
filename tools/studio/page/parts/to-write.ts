/** What a text that is still to be written begins with: the same as PLACEHOLDER of src/content, whose rooms a page does not load. */
export const TO_WRITE = '✎';
