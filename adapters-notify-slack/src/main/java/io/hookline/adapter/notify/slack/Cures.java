package io.hookline.adapter.notify.slack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What to do about each error that does not pass by itself. */
final class Cures {
  private static final String OUR_FAULT =
      "Slack does not understand the message, which is Hookline's fault: please report it";
  private static final String NEW_TOKEN =
      "install the Slack app again, and set notify.slack.token to its Bot User OAuth Token";
  private static final String NEW_WEBHOOK =
      "the webhook is gone: create another one, and set notify.slack.webhook-url to it";
  private static final String PERMISSION =
      "the workspace does not let the app post there: ask its administrators, or use another"
          + " channel";
  private static final String ARCHIVED =
      "the channel is archived: use another one, or unarchive it";

  private static final Map<String, String> OF_BOTH =
      Map.ofEntries(
          Map.entry("invalid_payload", OUR_FAULT),
          Map.entry("invalid_blocks", OUR_FAULT),
          Map.entry("invalid_blocks_format", OUR_FAULT),
          Map.entry("invalid_arguments", OUR_FAULT),
          Map.entry("msg_too_long", OUR_FAULT),
          Map.entry("msg_blocks_too_long", OUR_FAULT),
          Map.entry("no_text", OUR_FAULT),
          Map.entry("channel_is_archived", ARCHIVED),
          Map.entry("is_archived", ARCHIVED),
          Map.entry("action_prohibited", PERMISSION),
          Map.entry("posting_to_general_channel_denied", PERMISSION),
          Map.entry("restricted_action", PERMISSION),
          Map.entry("restricted_action_read_only_channel", PERMISSION),
          Map.entry("access_denied", PERMISSION),
          Map.entry("no_permission", PERMISSION),
          Map.entry("ekm_access_denied", PERMISSION));

  static final Cures OF_WEBHOOK =
      new Cures(
          "notify.slack.webhook-url",
          Map.of(
              "no_service", NEW_WEBHOOK,
              "no_service_id", NEW_WEBHOOK,
              "no_active_hooks", NEW_WEBHOOK,
              "invalid_token", NEW_WEBHOOK,
              "no_team", NEW_WEBHOOK,
              "team_disabled", NEW_WEBHOOK,
              "user_not_found", NEW_WEBHOOK,
              "channel_not_found", NEW_WEBHOOK));

  static final Cures OF_BOT =
      new Cures(
          "notify.slack.api-url",
          Map.of(
              "channel_not_found",
              "correct notify.slack.channel; a private channel is found only by a bot that was"
                  + " invited to it",
              "not_in_channel",
              "invite the bot to the channel: write /invite @NAME there",
              "missing_scope",
              "give the Slack app the bot scope chat:write, and install it again",
              "not_allowed_token_type",
              NEW_TOKEN,
              "invalid_auth",
              NEW_TOKEN,
              "not_authed",
              NEW_TOKEN,
              "account_inactive",
              NEW_TOKEN,
              "token_revoked",
              NEW_TOKEN,
              "token_expired",
              NEW_TOKEN));

  private final String key;
  private final Map<String, String> cures;

  private Cures(String key, Map<String, String> own) {
    this.key = key;
    this.cures = new HashMap<>(OF_BOTH);
    cures.putAll(own);
  }

  String of(Optional<String> code) {
    return code.map(cures::get)
        .orElseGet(() -> "the alert is refused; check the Slack app, and " + key);
  }

  String foreign(String host) {
    return "what %s answers is not an answer of Slack's: correct %s".formatted(host, key);
  }
}
