/** The whole domain. It needs nothing but {@code java.base}, and that is to stay so. */
module io.hookline.domain {}
