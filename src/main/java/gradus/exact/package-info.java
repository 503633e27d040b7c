/**
 * Values with known error and values with none: enclosures, which are certain to hold the true value, and exact
 * normal forms, in which equal expressions come out alike. The derivative engines calculate with both, the
 * verdict rests on both; that is why they stand below either, apart from the language.
 */
package gradus.exact;
