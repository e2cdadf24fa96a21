/**
 * Dead letters in MongoDB: a document each, in one collection that workers and operators share.
 * Written without transactions, so that a server alone will do; every write can be done again, and
 * is confirmed by a majority.
 */
@NullMarked
package io.hookline.adapter.dlq.mongo;

import org.jspecify.annotations.NullMarked;
