/**
 * From meaning to characters, without a terminal: messages in a person's language, mathematics in one line or in
 * two dimensions, tables, and marked-up text that a formatter makes plain or coloured.
 */
package gradus.text;
