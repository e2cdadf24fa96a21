package io.hookline.job;

/** The methods a job may use: those of RFC 9110 and RFC 5789 that make sense for one-way calls. */
public enum HttpMethod {
  GET,
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE,
  OPTIONS
}
