package io.hookline.adapter.notify.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What is posted.
 *
 * @param text for notifications, screen readers, and servers that know no blocks
 * @param blocks for everybody else
 */
record Message(String text, List<LayoutBlock> blocks) {
  Message {
    blocks = List.copyOf(blocks);
  }
}
