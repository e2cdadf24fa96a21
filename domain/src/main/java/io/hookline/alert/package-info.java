/** What people are told of jobs that were given up on, and when. */
package io.hookline.alert;
