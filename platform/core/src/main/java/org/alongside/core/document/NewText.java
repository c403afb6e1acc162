package org.alongside.core.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.problem.Invalid;

/**
 * A document in one language and format.
 *
 * @param language a language tag such as {@code en} or {@code cy}
 * @param format in which form it speaks
 * @param title its heading; up to 200 characters
 * @param body what it says, in paragraphs with an empty line between them; up to 100,000 characters
 * @param questions what helps people see whether it was explained well; nobody's answers are kept (R4)
 * @param sound for {@link Format#AUDIO}: an MP3 or Ogg file of at most 20 MB
 */
public record NewText(
        String language, Format format, String title, String body, List<String> questions, Optional<byte[]> sound) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 100_000;
    private static final int LARGEST_SOUND = 20 * 1024 * 1024;

    public NewText {
        language = language == null ? "" : language.strip().toLowerCase(Locale.ROOT);
        title = title == null ? "" : title.strip();
        body = body == null ? "" : body.strip().replace("\r\n", "\n");
        questions = questions.stream()
                .map(question -> question.strip().replaceAll("\\s+", " "))
                .filter(question -> !question.isEmpty())
                .toList();
    }

    /** Without questions and sound. */
    public static NewText of(String language, Format format, String title, String body) {
        return new NewText(language, format, title, body, List.of(), Optional.empty());
    }

    NewText checked() {
        if (!language.matches("[a-z]{2}") || format == null) {
            throw new Invalid("core.documents.fault.language");
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Invalid("core.documents.fault.title");
        }
        if (body.isEmpty() || body.length() > LONGEST_BODY) {
            throw new Invalid("core.documents.fault.body");
        }
        boolean audio = format == Format.AUDIO;
        if (audio != sound.isPresent()
                || sound.filter(file -> file.length > LARGEST_SOUND || !isSound(file))
                        .isPresent()) {
            throw new Invalid("core.documents.fault.sound");
        }
        return this;
    }

    /** By its first bytes: an MP3 with or without a tag before it, or Ogg. */
    private static boolean isSound(byte[] file) {
        return begins(file, 'I', 'D', '3')
                || begins(file, 'O', 'g', 'g', 'S')
                || (file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xE0) == 0xE0);
    }

    private static boolean begins(byte[] file, int... with) {
        if (file.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (file[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
