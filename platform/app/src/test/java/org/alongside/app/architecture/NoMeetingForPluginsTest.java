package org.alongside.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.spi.ParticipantId;
import org.junit.jupiter.api.Test;

/** R2, as far as plugins could break it: nothing that they are lent names a meeting or a pair, so that they have nowhere to hang words. */
class NoMeetingForPluginsTest {
    /** Bad on purpose. */
    interface LendsMeetings {
        List<ParticipantId> ofThePair(String pairing);

        void remark(MeetingOfTwo meeting, String words);
    }

    /** Bad on purpose. */
    record MeetingOfTwo(String id) {}

    @Test
    void nothingThatPluginsAreLentNamesAMeetingOrAPair() {
        JavaClasses spi = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.alongside.spi");
        assertThat(spi).hasSizeGreaterThan(10);
        assertThat(naming(spi)).isEmpty();
    }

    @Test
    void anInterfaceThatDoesIsFound() {
        assertThat(naming(new ClassFileImporter().importClasses(LendsMeetings.class, MeetingOfTwo.class)))
                .contains("ofThePair", "remark", "MeetingOfTwo");
    }

    private static List<String> naming(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getSimpleName()).filter(NoMeetingForPluginsTest::namesOne),
                        type.getMembers().stream()
                                .filter(member -> namesOne(member.getName()) || involvesOne(member))
                                .map(JavaMember::getName)))
                .toList();
    }

    private static boolean involvesOne(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getSimpleName)
                .anyMatch(NoMeetingForPluginsTest::namesOne);
    }

    private static boolean namesOne(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.contains("meeting") || small.contains("pair");
    }
}
