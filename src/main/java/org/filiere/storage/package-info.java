/** How a study is kept, seen from inside: no SQL, no JSON, only what a store and a codec must do. */
package org.filiere.storage;
