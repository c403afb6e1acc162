package org.alongside.mentoring.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Somewhere people can meet. Its name never changes: meetings of the past took place where they took place. */
@Entity
@Table(name = "place", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Place {

    @Id
    private UUID id;

    private String name;

    @Column(name = "step_free")
    private boolean stepFree;

    private boolean quiet;

    @Column(name = "video_link")
    private String videoLink;

    @Version
    private long version;

    protected Place() {}

    Place(String name) {
        this.id = UUID.randomUUID();
        this.name = name;
    }

    /** What somebody may need of it. As long as nobody says so it is not taken for granted. */
    void offers(boolean noSteps, boolean aQuietRoom) {
        this.stepFree = noSteps;
        this.quiet = aQuietRoom;
    }

    /** Where its video room opens; one that is empty takes it away. The name stays, whatever becomes of the link. */
    void opensAt(Optional<VideoLink> link) {
        this.videoLink = link.map(VideoLink::text).orElse(null);
    }

    Optional<String> videoLink() {
        return Optional.ofNullable(videoLink);
    }

    boolean stepFree() {
        return stepFree;
    }

    boolean quiet() {
        return quiet;
    }

    PlaceId id() {
        return new PlaceId(id);
    }

    String name() {
        return name;
    }
}
